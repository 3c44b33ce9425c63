package iconograph.models.wrong;

import io.quarkus.runtime.StartupEvent;

public record ModelWithServer(StartupEvent event) {}
