/// Names in tweets: people, places, organisations and other things, from the text alone.
///
/// Task: named entity recognition by B-I-O tags. Start with [iconograph.models.papers.tagger.Tagger].
///
/// The BERT-base yardstick that the multimodal papers compare themselves to (Devlin et al. 2019), with two changes:
/// the backbone stays frozen and learns through low-rank adapters (Hu et al. 2021), and decoding allows only
/// well-formed tag sequences. Reported for full fine-tuning: Twitter-2017 82.95, GMNER 77.30 (test F1).
/// Ours: see the model card beside the weights.
@NullMarked
package iconograph.models.papers.tagger;

import org.jspecify.annotations.NullMarked;
