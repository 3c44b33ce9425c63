package iconograph.laptop;

import java.nio.file.Path;

/// Another process owns the folder, so this one may not touch it.
final class HomeInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    HomeInUse(Path home) {
        super(RunningServer.in(home)
                .map(server -> "%s is in use by process %d (%s): stop it, or name another folder with --home"
                        .formatted(home, server.pid(), server.url()))
                .orElse("%s is in use by another process: wait for it, or name another folder with --home"
                        .formatted(home)));
    }
}
