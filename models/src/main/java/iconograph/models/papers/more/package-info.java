/// MORE: how what a text names relates to the objects in its picture.
///
/// Task: one relation, or none, for each phrase of a text and each object of a picture. Start with
/// [iconograph.models.papers.more.More]; the pairs come from [iconograph.models.data.RelatedObjects].
///
/// He et al. 2023, MORE: a multimodal object-entity relation extraction dataset. The authors' MOREformer is reported
/// with a micro F1 of 62.75 and a macro F1 of 50.02 on their revised test split, which is not at hand. Ours: see the
/// model card beside the weights.
///
/// What differs, and why:
/// - Learned from photos whose captions' phrases carry boxes, as MORE's posts and pictures are not at hand: other
///   relations (nine instead of twenty-one), and people and animals instead of names.
/// - The text goes through a frozen BERT without adapters, and objects are pooled from CenterNet's cells in place of a
///   CLIP transformer over crops; so an object can attend to the text's words after both were encoded, but text and
///   picture do not see each other in lower layers.
/// - The caption of an object, which the paper takes from a captioner, is the name of what the detector takes it for.
/// - No depth: the program has no network that tells it.
@NullMarked
package iconograph.models.papers.more;

import org.jspecify.annotations.NullMarked;
