/// MMIB: names and relations from text and picture, each through a variational information bottleneck.
///
/// Task: named entity recognition by B-I-O tags; relations between marked mentions. Start with
/// [iconograph.models.papers.mmib.Bottleneck].
///
/// Cui et al. 2024, Enhancing multimodal entity and relation extraction with variational information bottleneck.
/// Reported on test: MNRE F1 83.23, by a later paper; no confirmed figure for Twitter-2015 and Twitter-2017 is public.
/// Ours: see the model cards beside the weights.
///
/// What differs, and why:
/// - The picture's elements are its caption and the caption's phrases, encoded by the text encoder, since there are no
///   pixels of the training sets; the paper has ResNet-50 vectors of the picture and four crops.
/// - The backbone is frozen with low-rank adapters, and the states behind the bottlenecks are 128 wide instead of 768:
///   six attention blocks of full width would be 18 million weights, four times what an adapter file may hold. What
///   they learned is added to the encoder's own vectors, so that a narrow bottleneck does not cost the words'
///   detail.
/// - The discriminator has one output; the authors' code has one for each hidden unit and takes their mean.
@NullMarked
package iconograph.models.papers.mmib;

import org.jspecify.annotations.NullMarked;
