/// RiVEG: names are said in more words, then asked for in the picture, and those that it shows are looked for.
///
/// Task: grounded multimodal named entity recognition. Start with [iconograph.models.papers.riveg.Riveg].
///
/// Li et al. 2024, LLMs as bridges: Reformulating grounded multimodal named entity recognition. Reported on the test
/// split of Twitter-GMNER: 67.06 (names 85.94), from RoBERTa with augmented data. Ours: see docs/papers.md and the
/// model card of `visibility`.
///
/// What differs, and why:
/// - Names are said in more words by what the program knows of them
///   ([iconograph.models.grounding.Expansion]) instead of by a large language model, which is asked only where an
///   endpoint is [configured][iconograph.models.papers.riveg.ChatSettings].
/// - Whether a picture shows a name is judged from the post's words and the picture's, since there are no pixels of the
///   posts to learn from; the paper has OFA-large.
/// - Regions come from the product's grounder, which learned from captions of photos, and not from OFA-large; nothing
///   of it learned from GMNER.
@NullMarked
package iconograph.models.papers.riveg;

import org.jspecify.annotations.NullMarked;
