/// Names in tweets and how their bearers relate, read together, from the text and the picture's caption.
///
/// Task: joint extraction of entities, types and relations. Start with [iconograph.models.papers.joint.Joint];
/// [iconograph.models.papers.joint.JointCourse] teaches it, and [iconograph.models.papers.joint.JointReader] reads.
///
/// One encoder pass a post. A conditional random field tags the names, and what it thinks of their types goes on to
/// the relations (Bekoulis et al. 2018, Joint entity recognition and relation extraction as a multi-head selection
/// problem); a pair of names is judged by the vectors of both spans and of what stands between them, and wrong spans
/// are taught to relate to nothing (Eberts and Ulges 2020, SpERT). The backbone stays frozen and learns through
/// low-rank adapters (Hu et al. 2021). MNRE says the types of those mentions only that have a relation; of the others
/// all types are held possible (Tsuboi et al. 2008). No figures are published for MNRE read this way. Ours: see the
/// model card beside the weights.
///
/// @see <a href="https://arxiv.org/abs/1804.07847">Bekoulis et al. 2018</a>
/// @see <a href="https://arxiv.org/abs/1909.07755">Eberts and Ulges 2020</a>
@NullMarked
package iconograph.models.papers.joint;

import org.jspecify.annotations.NullMarked;
