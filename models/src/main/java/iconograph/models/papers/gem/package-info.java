/// GEM: names of coarse and fine types in two branches, doubtful types judged again, and regions that nobody marked.
///
/// Tasks: names of fine types by B-I-O tags, start with [iconograph.models.papers.gem.Gem]; which part of a picture a
/// phrase speaks of, start with [iconograph.models.papers.gem.Matcher].
///
/// The Granular Entity Mapper. Its authors' code is not public; this follows what later papers say of it. Reported on
/// Twitter-GMNER's test split, by a later paper: names with regions 59.83, names alone 83.15. Ours: see the model cards
/// beside the weights.
///
/// What differs, and why:
/// - Two models, since no picture of the training posts is at hand: one learns names from tweets, the other where
///   pictures show what sentences speak of from photos with captions.
/// - Text and caption go through one frozen BERT with low-rank adapters, and start where the tagger of the same train
///   split ended; ChatGPT's knowledge is not appended to the text.
/// - Types in doubt are judged again by what the program's index of Wikidata knows of the name, where the paper asks
///   LLaVA: a regression over the words of descriptions, learned from the train split; or by a large language model, if
///   one is configured, which is told the post and what its picture shows in words.
/// - The matcher of sentences and pictures has one layer on CenterNet's cells in place of BLIP, and the box around its
///   peak is one of a detector's, where the paper prompts SAM. That a phrase is not shown cannot be told by it.
@NullMarked
package iconograph.models.papers.gem;

import org.jspecify.annotations.NullMarked;
