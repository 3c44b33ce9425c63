/// How the bearers of two names relate, from the text alone.
///
/// Task: relation classification with marked mentions. Start with [iconograph.models.papers.markers.Markers].
///
/// The text yardstick that the multimodal papers compare themselves to (entity markers, entity start, of Baldini Soares
/// et al. 2019, without their pretraining), with the backbone frozen and learning through low-rank adapters (Hu et al.
/// 2021). Reported on MNRE's test split for full fine-tuning with pretraining ("MTB"): F1 60.86, and 64.20 elsewhere.
/// Ours: see the model card beside the weights.
@NullMarked
package iconograph.models.papers.markers;

import org.jspecify.annotations.NullMarked;
