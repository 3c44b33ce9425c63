/// Names in tweets: people, places, organisations and other things, from the text alone.
///
/// Task: named entity recognition by B-I-O tags. Start with [iconograph.models.papers.tagger.Tagger].
///
/// The BERT-CRF yardstick that the multimodal papers compare themselves to (Devlin et al. 2019; Lafferty et al. 2001),
/// with two changes: the backbone stays frozen and learns through low-rank adapters (Hu et al. 2021), and other tweet
/// sets teach it through heads of their own. Reported for full fine-tuning: Twitter-2017 83.44, GMNER 77.93 (test F1).
/// Ours: see the model card beside the weights.
@NullMarked
package iconograph.models.papers.tagger;

import org.jspecify.annotations.NullMarked;
