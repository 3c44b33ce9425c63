package iconograph.stores.testing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

import iconograph.stores.Store;
import iconograph.stores.StoreAddress;
import iconograph.stores.StoreAddresses;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The JUnit extension behind [WithStores].
public final class RealStores implements BeforeAllCallback, ParameterResolver {

    private static final String PROVIDER = "iconograph.test.stores";
    private static final String STARTED = "iconograph.test.stores.started";

    @Override
    public void beforeAll(ExtensionContext context) {
        configure(start(wantedBy(context)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StoreAddresses.class;
    }

    @Override
    public StoreAddresses resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return start(wantedBy(context));
    }

    /// The stores of this JVM, started at the first call that wants them.
    ///
    /// What runs is kept in a system property and guarded by an object of the JDK, because Quarkus loads test
    /// classes, and this one with them, several times over; static fields would start the stores once for each.
    public static StoreAddresses start(Set<Store> wanted) {
        synchronized (Runtime.getRuntime()) {
            StoreAddresses started = StoreAddresses.fromLine(System.getProperty(STARTED, ""));
            Set<Store> missing = EnumSet.copyOf(wanted);
            missing.removeAll(started.byStore().keySet());
            if (!missing.isEmpty()) {
                started = started.and(provider().start(missing));
                System.setProperty(STARTED, started.toLine());
            }
            return started;
        }
    }

    /// The configuration by which an application finds the stores.
    public static Map<String, String> configurationFor(StoreAddresses stores) {
        Map<String, String> configuration = new HashMap<>();
        stores.byStore().forEach((store, at) -> configuration.putAll(configurationFor(store, at)));
        return configuration;
    }

    private static Map<String, String> configurationFor(Store store, StoreAddress at) {
        return switch (store) {
            case POSTGRES ->
                Map.of(
                        "quarkus.datasource.jdbc.url", at.uri(),
                        "quarkus.datasource.username", at.user(),
                        "quarkus.datasource.password", at.password());
            case NEO4J ->
                Map.of(
                        "iconograph.graph.neo4j.uri", at.uri(),
                        "iconograph.graph.neo4j.user", at.user(),
                        "iconograph.graph.neo4j.password", at.password());
        };
    }

    private static void configure(StoreAddresses stores) {
        configurationFor(stores).forEach(System::setProperty);
    }

    private static Set<Store> wantedBy(ExtensionContext context) {
        WithStores annotation = context.getRequiredTestClass().getAnnotation(WithStores.class);
        return annotation == null ? EnumSet.allOf(Store.class) : Set.of(annotation.value());
    }

    private static StoreProvider provider() {
        String wanted = System.getProperty(PROVIDER, "embedded");
        StoreProvider embedded = new EmbeddedStoreProvider();
        if (wanted.equals(embedded.name())) {
            return embedded;
        }
        return ServiceLoader.load(StoreProvider.class, RealStores.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no stores called \"%s\" for the tests: build with the profile of that name"
                                .formatted(wanted)));
    }
}
