package iconograph.contracts;

/// Which model said something. Part of every fact's provenance.
///
/// @param name    as the catalogue knows it, such as `tagger`, or the name of the file that holds its weights
/// @param version changes whenever its weights do, or what else its answers depend on
public record ModelVersion(String name, String version) {

    /// What two models say together.
    public ModelVersion and(ModelVersion other) {
        return new ModelVersion(name + "+" + other.name, version + "+" + other.version);
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
