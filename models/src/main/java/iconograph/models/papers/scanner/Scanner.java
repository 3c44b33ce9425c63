package iconograph.models.papers.scanner;

import iconograph.models.blocks.Pass;
import iconograph.models.blocks.encoder.Bert;
import iconograph.models.blocks.head.Classifier;
import iconograph.models.blocks.head.TagHead;
import iconograph.models.names.TagNetwork;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

/// Finds where names may be, as a tagger that knows one type, and says of each such place what it is, from the vector
/// of a masked word that stands before the candidate.
///
/// ```
/// [CLS] text [SEP] what the picture says [SEP]  [MASK] candidate [SEP] what is known about it [SEP]  [MASK] …
/// ```
public final class Scanner extends TagNetwork {

    private final Bert encoder;
    private final TagHead detector;
    private final Classifier recogniser;

    @SuppressWarnings("this-escape") // DJL registers children from the constructor
    public Scanner(ScannerSettings settings) {
        this.encoder = addChildBlock(
                "encoder", new Bert(settings.names().encoder(), settings.names().adapters()));
        this.detector = addChildBlock(
                "detector", settings.detecting().head(settings.detecting().types()));
        this.recogniser = addChildBlock(
                "recogniser",
                new Classifier(
                        settings.classes().size(),
                        settings.names().encoder().hidden(),
                        settings.names().encoder().dropout()));
    }

    @Override
    public Bert encoder() {
        return encoder;
    }

    /// That of the first stage.
    @Override
    public TagHead head() {
        return detector;
    }

    @Override
    protected NDList seen(Pass pass, NDArray... inputs) {
        return new NDList(pass.through(encoder, inputs[0], inputs[1], inputs[2]));
    }

    /// @return (B*T, H), of which the first stage judges the words' rows and the second those of the masked words
    NDArray rows(Pass pass, PromptBatch batch, NDManager scratch) {
        return pass.through(
                encoder,
                batch.ids(scratch),
                batch.real(scratch),
                batch.kinds(scratch),
                batch.seen(scratch),
                batch.places(scratch));
    }

    /// @param rows as from [#rows]
    /// @return (N, C), not normalised, for the N candidates of the batch, prompt by prompt
    NDArray recognised(Pass pass, PromptBatch batch, NDArray rows, NDManager scratch) {
        return pass.through(recogniser, rows.get(new NDIndex("{}", batch.masks(scratch))));
    }
}
