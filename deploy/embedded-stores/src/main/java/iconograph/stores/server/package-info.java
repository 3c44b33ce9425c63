/// The program that runs the stores, in a JVM and on a class path of its own: read [StoresServer] first. Neo4j is
/// called by reflection only, because its licence is the GPL and nothing of ours links to it.
@NullMarked
package iconograph.stores.server;

import org.jspecify.annotations.NullMarked;
