package iconograph.laptop;

/// Why something failed, in the words of whoever knows what to do about it.
final class Reason {

    private static final String OURS = "iconograph.";

    private Reason() {}

    /// The sentence of the first cause that comes from this project, which names a place and a remedy. What lies below
    /// knows only its own bytes, and what lies above says no more than that something failed. Where no cause is
    /// ours, the deepest speaks.
    static String of(Throwable failure) {
        Throwable cause = failure;
        while (!isOurs(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.toString()
                : message.lines().findFirst().orElse("");
    }

    private static boolean isOurs(Throwable failure) {
        if (failure.getMessage() == null) {
            return false;
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return isOurs(failure.getClass().getName()) || trace.length > 0 && isOurs(trace[0].getClassName());
    }

    /// Quarkus puts classes of its own beside ours; their names have an underscore.
    private static boolean isOurs(String type) {
        return type.startsWith(OURS) && type.indexOf('_') < 0;
    }
}
