/// GEM: names of coarse and fine types in two branches that talk, and regions that nobody marked.
@NullMarked
package iconograph.models.papers.gem;

import org.jspecify.annotations.NullMarked;
