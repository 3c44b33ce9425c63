package iconograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import iconograph.contracts.wrong.ContractWithFramework;
import iconograph.ingest.wrong.IngestThatAsksTheGraph;
import iconograph.models.names.wrong.NamesThatKnowAPaper;
import iconograph.models.papers.one.FirstPaper;
import iconograph.models.papers.two.SecondPaper;
import iconograph.models.wrong.ModelThatMultiplies;
import iconograph.models.wrong.ModelWithServer;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each architecture rule meets a class that breaks it, since a rule that guards nothing looks just like one that
/// holds.
class ArchitectureRulesBiteTest {

    static Stream<Arguments> rulesAndOffenders() {
        return Stream.of(
                Arguments.of(
                        ArchitectureTest.services_meet_only_in_contracts,
                        new Class<?>[] {IngestThatAsksTheGraph.class, iconograph.graph.GraphStep.class}),
                Arguments.of(
                        ArchitectureTest.contracts_know_no_framework, new Class<?>[] {ContractWithFramework.class}),
                Arguments.of(ArchitectureTest.models_know_no_server, new Class<?>[] {ModelWithServer.class}),
                Arguments.of(
                        ArchitectureTest.models_multiply_by_numbers_safely, new Class<?>[] {ModelThatMultiplies.class}),
                Arguments.of(
                        ArchitectureTest.papers_share_blocks_not_each_other,
                        new Class<?>[] {FirstPaper.class, SecondPaper.class}),
                Arguments.of(
                        ArchitectureTest.what_papers_share_knows_no_paper,
                        new Class<?>[] {NamesThatKnowAPaper.class, FirstPaper.class}),
                Arguments.of(
                        ArchitectureTest.the_stores_program_is_started_not_linked,
                        new Class<?>[] {org.neo4j.kernel.ServerClass.class, iconograph.laptop.LinksTheServer.class}),
                Arguments.of(
                        ArchitectureTest.nobody_injects_into_fields, new Class<?>[] {IngestThatAsksTheGraph.class}),
                Arguments.of(ArchitectureTest.nobody_prints, new Class<?>[] {FirstPaper.class}));
    }

    @ParameterizedTest
    @MethodSource("rulesAndOffenders")
    void catchesAnOffender(ArchRule rule, Class<?>[] offenders) {
        JavaClasses classes = new ClassFileImporter().importClasses(offenders);

        assertThat(rule.evaluate(classes).hasViolation()).isTrue();
    }
}
