/// How models learn and how they are measured; the commands `train`, `calibrate` and `evaluate ner`.
@NullMarked
package iconograph.models.training;

import org.jspecify.annotations.NullMarked;
