@NullMarked
package iconograph.models.papers.one;

import org.jspecify.annotations.NullMarked;
