package iconograph.stores.testing;

class EmbeddedStoreProviderIT extends StoreProviderContract {

    EmbeddedStoreProviderIT() {
        super(new EmbeddedStoreProvider());
    }
}
