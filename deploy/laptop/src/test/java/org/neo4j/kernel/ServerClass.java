package org.neo4j.kernel;

/// Stands in for a class of the Neo4j server, which is not on this class path, as it should be.
public final class ServerClass {}
