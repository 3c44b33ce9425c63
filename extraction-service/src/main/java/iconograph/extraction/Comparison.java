package iconograph.extraction;

/// How a model in the shadow has read, beside the one that serves, since either of them came.
///
/// @param posts         that both have read
/// @param alike         those of them in which both found the same
/// @param agreed        what both found: the same span and type of a name, or the same relation
/// @param onlyServing   what only the serving model found
/// @param onlyShadow    what only the other found
/// @param servingMillis mean time of the serving model for a post; its share where several were read together
/// @param shadowMillis  mean time of the other, which reads one at a time
/// @param failed        posts that the other could not read
/// @param skipped       posts that it was too slow for
record Comparison(
        long posts,
        long alike,
        long agreed,
        long onlyServing,
        long onlyShadow,
        double servingMillis,
        double shadowMillis,
        long failed,
        long skipped) {

    static final Comparison NONE = new Comparison(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// One more post that both have read.
    Comparison and(long both, long serving, long shadow, double servingTook, double shadowTook) {
        return new Comparison(
                posts + 1,
                alike + (serving + shadow == 0 ? 1 : 0),
                agreed + both,
                onlyServing + serving,
                onlyShadow + shadow,
                servingMillis + (servingTook - servingMillis) / (posts + 1),
                shadowMillis + (shadowTook - shadowMillis) / (posts + 1),
                failed,
                skipped);
    }

    Comparison andFailed() {
        return new Comparison(
                posts, alike, agreed, onlyServing, onlyShadow, servingMillis, shadowMillis, failed + 1, skipped);
    }

    Comparison andSkipped() {
        return new Comparison(
                posts, alike, agreed, onlyServing, onlyShadow, servingMillis, shadowMillis, failed, skipped + 1);
    }
}
