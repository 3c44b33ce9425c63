package iconograph.laptop;

import org.neo4j.kernel.ServerClass;

public record LinksTheServer(ServerClass server) {}
