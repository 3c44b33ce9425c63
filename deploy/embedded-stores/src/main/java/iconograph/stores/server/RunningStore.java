package iconograph.stores.server;

import java.util.concurrent.CompletionStage;

import iconograph.stores.StoreAddress;

/// One store that is up.
interface RunningStore {

    StoreAddress address();

    /// Completes when the store ends though nobody stopped it.
    CompletionStage<Void> onFailure();

    /// Stops it in good order; what was committed is on disk afterwards.
    void stop();
}
