/// SCANNER: first where a name may be, then what it is, with what is known about it.
///
/// Task: named entity recognition in two stages. Start with [iconograph.models.papers.scanner.Scanner].
///
/// Ok et al. 2024, SCANNER: Knowledge-enhanced approach for robust multi-modal named entity recognition of unseen
/// entities. Reported: GMNER 68.5 with regions, by a later paper; no confirmed figure of names alone is public. Ours:
/// see the model cards beside the weights.
///
/// What differs, and why:
/// - Both stages share one frozen encoder and one set of adapters, where the paper has two large encoders; so one file
///   holds the model, and a post's text is encoded once for all of its candidates, which cannot see one another.
/// - What is known comes from the program's own index of Wikidata (label, description, type) and not from Wikipedia's
///   passages, and the picture speaks through its caption; grounding is not part of it.
@NullMarked
package iconograph.models.papers.scanner;

import org.jspecify.annotations.NullMarked;
