package iconograph.ingest.iiif;

/// An image that is not made. The message is a whole sentence for whoever asked.
final class RefusedImage extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// Why it is not made.
    enum Fault {
        /// No image can be made of such a request.
        MALFORMED,
        /// The request is sound and asks for more than is offered here.
        NOT_OFFERED,
        /// Too many others are being served.
        BUSY
    }

    private final Fault fault;

    RefusedImage(Fault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    static RefusedImage malformed(String reason) {
        return new RefusedImage(Fault.MALFORMED, reason);
    }

    Fault fault() {
        return fault;
    }
}
