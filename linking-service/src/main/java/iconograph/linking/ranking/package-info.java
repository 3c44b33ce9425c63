/// Which of its candidates a name means: how well known each is, how well its name fits, whether it is of the right
/// kind, and whether it fits what else the post says.
///
/// Read [iconograph.linking.ranking.Ranker] first.
@NullMarked
package iconograph.linking.ranking;

import org.jspecify.annotations.NullMarked;
