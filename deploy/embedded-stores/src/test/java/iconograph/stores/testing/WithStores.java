package iconograph.stores.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import iconograph.stores.Store;

import org.junit.jupiter.api.extension.ExtendWith;

/// Gives a test class real, empty stores. They are started once for all classes of a test run, so a class that wants to
/// find its tables empty empties them first.
///
/// A test may take a [iconograph.stores.StoreAddresses] as a parameter. A `@QuarkusTest` needs nothing more than this
/// annotation **above** `@QuarkusTest`: the configuration keys of the stores are set before the application starts.
///
/// ```java
/// @WithStores(Store.POSTGRES)
/// @QuarkusTest
/// class PostRepositoryTest { … }
/// ```
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RealStores.class)
public @interface WithStores {

    /// Those the class needs; by default both.
    Store[] value() default {Store.POSTGRES, Store.NEO4J};
}
