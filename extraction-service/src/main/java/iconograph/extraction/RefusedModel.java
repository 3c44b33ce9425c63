package iconograph.extraction;

/// A model is not taken, and whatever reads goes on reading. The message is one sentence for whoever asked for it.
final class RefusedModel extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedModel(String sentence) {
        super(sentence);
    }

    RefusedModel(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
