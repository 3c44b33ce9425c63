package iconograph.ingest;

/// A post that keeps the [rules][PostRules]; its pictures have not been looked at.
record Draft(NaturalKey key, NewPost post, String fingerprint) {}
