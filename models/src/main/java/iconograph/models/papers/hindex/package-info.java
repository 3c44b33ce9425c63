/// H-Index: names, whether the picture shows them, their types and regions, written as a sequence of indices.
///
/// Task: grounded named entity recognition. Start with [iconograph.models.papers.hindex.Indices], then
/// [iconograph.models.papers.hindex.HIndex].
///
/// Yu et al. 2023, Grounded multimodal named entity recognition on social media. Reported on Twitter-GMNER's test
/// split: names with regions 56.41, names alone 79.73, spans with regions 61.18. Ours: see the model card beside the
/// weights.
///
/// What differs, and why:
/// - The writer is the project's frozen BERT with low-rank adapters as a prefix language model, in place of BART: a
///   sequence is written behind post and caption, and each step is a masked piece that sees what was written before.
///   It starts with the adapters of the tagger of the same train split.
/// - Only indices that a grammar allows are chosen between, in training and in reading, so that every sequence means
///   names in order.
/// - Words are asked in the order of the text whether they come next, where the paper chooses between all at once: the
///   order of names need not be learned, and the tagger's head says from the start which words begin names.
/// - The picture is read as its caption, since no picture of the training posts is at hand. Which region a step means
///   is learned from photos with phrases and boxes, by comparing the step's state with regions as the grounder does,
///   and starting with what the grounder knows of regions; "none" is a region as well.
/// - The region of a name is asked for as if the name were the first that is written, as phrases are in training.
@NullMarked
package iconograph.models.papers.hindex;

import org.jspecify.annotations.NullMarked;
