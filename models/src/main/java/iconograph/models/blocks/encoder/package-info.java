/// From text to vectors: the frozen BERT backbone, its checkpoint, its word pieces, and the low-rank changes we train.
///
/// Start with [iconograph.models.blocks.encoder.Bert].
@NullMarked
package iconograph.models.blocks.encoder;

import org.jspecify.annotations.NullMarked;
