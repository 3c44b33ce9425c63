@NullMarked
package org.neo4j.kernel;

import org.jspecify.annotations.NullMarked;
