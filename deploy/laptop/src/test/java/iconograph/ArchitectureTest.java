package iconograph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// What Maven's module boundaries cannot keep. [ArchitectureRulesBiteTest] shows that each rule catches its offender.
@AnalyzeClasses(packages = "iconograph", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule services_meet_only_in_contracts = slices().matching(
                    "iconograph.(ingest|extraction|linking|graph)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule contracts_know_no_framework = noClasses()
            .that()
            .resideInAPackage("iconograph.contracts..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "iconograph.contracts..", "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule models_know_no_server = noClasses()
            .that()
            .resideInAPackage("iconograph.models..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "iconograph.extraction..");

    @ArchTest
    static final ArchRule papers_share_blocks_not_each_other =
            slices().matching("iconograph.models.papers.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule what_papers_share_knows_no_paper = noClasses()
            .that()
            .resideInAnyPackage(
                    "iconograph.models.blocks..",
                    "iconograph.models.data..",
                    "iconograph.models.names..",
                    "iconograph.models.relations..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("iconograph.models.papers..");

    /// See [Numbers]: the gradients of DJL's own products with a number are wrong now and then.
    @ArchTest
    static final ArchRule models_multiply_by_numbers_safely = noClasses()
            .that()
            .resideInAPackage("iconograph.models..")
            .should()
            .callMethod(NDArray.class, "mul", Number.class)
            .orShould()
            .callMethod(NDArray.class, "div", Number.class)
            .orShould()
            .callMethod(NDArray.class, "pow", Number.class);

    @ArchTest
    static final ArchRule the_stores_program_is_started_not_linked = noClasses()
            .that()
            .resideInAPackage("iconograph..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.configuration..", "org.neo4j.kernel..");

    @ArchTest
    static final ArchRule nobody_injects_into_fields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    /// Only commands speak on standard streams, and the stores' own program, to its parent; everyone else logs.
    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .that()
            .resideOutsideOfPackage("iconograph.stores.server..")
            .and()
            .haveSimpleNameNotEndingWith("Command")
            .should(ACCESS_STANDARD_STREAMS);
}
