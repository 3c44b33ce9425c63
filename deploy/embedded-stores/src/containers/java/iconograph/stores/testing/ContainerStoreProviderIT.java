package iconograph.stores.testing;

class ContainerStoreProviderIT extends StoreProviderContract {

    ContainerStoreProviderIT() {
        super(new ContainerStoreProvider());
    }
}
