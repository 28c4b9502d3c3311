package org.chengzhen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.chengzhen.core.place.GeoPoint;

/** The floors of the house: a package uses its own floor and those below, and what is inside stays inside. */
@AnalyzeClasses(packages = "org.chengzhen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] GROUND = {
        "org.chengzhen.core.place",
        "org.chengzhen.core.array",
        "org.chengzhen.core.result",
        "org.chengzhen.core.watch",
        "org.chengzhen.core.wire",
        "org.chengzhen.core.internal"
    };
    private static final String[] DATA = {
        "org.chengzhen.core.panel",
        "org.chengzhen.core.space",
        "org.chengzhen.core.flow",
        "org.chengzhen.core.grid",
        "org.chengzhen.core.table",
        "org.chengzhen.core.plot",
        "org.chengzhen.core.document"
    };
    private static final String[] EDGE = {"org.chengzhen.core.io.."};
    private static final String[] BUILT_IN = {"org.chengzhen.core.china"};
    private static final String[] METHODS = {"org.chengzhen.methods.."};
    private static final String[] FRAME = {"org.chengzhen.indicators.frame"};
    private static final String[] THEMES = {
        "org.chengzhen.indicators.standards",
        "org.chengzhen.indicators.citizenization",
        "org.chengzhen.indicators.cluster",
        "org.chengzhen.indicators.megacity",
        "org.chengzhen.indicators.county",
        "org.chengzhen.indicators.evaluation"
    };
    private static final String[] ROOF = {
        "org.chengzhen.indicators.catalogue",
        "org.chengzhen.indicators.profile",
        "org.chengzhen.indicators.plot",
        "org.chengzhen.indicators.report"
    };

    private static ArchRule floor(String[] own, String[]... above) {
        DescribedPredicate<JavaClass> higher = resideInAnyPackage();
        for (String[] floor : above) {
            higher = higher.or(resideInAnyPackage(floor));
        }
        return noClasses().that().resideInAnyPackage(own).should().dependOnClassesThat(higher);
    }

    @ArchTest
    static final ArchRule GROUND_USES_NOTHING_ABOVE = floor(GROUND, DATA, EDGE, BUILT_IN, METHODS, FRAME, THEMES, ROOF);

    @ArchTest
    static final ArchRule DATA_USES_GROUND = floor(DATA, EDGE, BUILT_IN, METHODS, FRAME, THEMES, ROOF);

    @ArchTest
    static final ArchRule EDGE_USES_DATA = floor(EDGE, BUILT_IN, METHODS, FRAME, THEMES, ROOF);

    @ArchTest
    static final ArchRule BUILT_IN_USES_EDGE = floor(BUILT_IN, METHODS, FRAME, THEMES, ROOF);

    @ArchTest
    static final ArchRule METHODS_KNOW_NO_PANEL_AND_NO_PLACE = noClasses()
            .that()
            .resideInAnyPackage(METHODS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.chengzhen.core.place",
                            "org.chengzhen.core.panel",
                            "org.chengzhen.core.table",
                            "org.chengzhen.core.plot",
                            "org.chengzhen.core.document",
                            "org.chengzhen.core.io..",
                            "org.chengzhen.core.china",
                            "org.chengzhen.indicators..")
                    .and(not(type(GeoPoint.class))));

    @ArchTest
    static final ArchRule FRAME_USES_METHODS_AND_CORE = floor(FRAME, THEMES, ROOF);

    @ArchTest
    static final ArchRule THEMES_DO_NOT_USE_THE_ROOF = floor(THEMES, ROOF);

    @ArchTest
    static final ArchRule THEMES_DO_NOT_USE_EACH_OTHER = slices().matching("org.chengzhen.indicators.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAnyPackage(ROOF), DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(FRAME));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.chengzhen.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FAST_CSV_STAYS_IN_IO = noClasses()
            .that()
            .resideOutsideOfPackage("org.chengzhen.core.io..")
            .should()
            .dependOnClassesThat(resideInAPackage("de.siegmar.fastcsv.."));

    @ArchTest
    static final ArchRule COMMONS_MATH_STAYS_IN_METHODS = noClasses()
            .that()
            .resideOutsideOfPackage("org.chengzhen.methods..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.commons.math3.."));

    @ArchTest
    static final ArchRule PUBLIC_SIGNATURES_SHOW_JDK_GUAVA_AND_OWN_TYPES = classes()
            .that()
            .arePublic()
            .and()
            .resideOutsideOfPackage("org.chengzhen.core.internal")
            .should(new ArchCondition<>("show only JDK, Guava and own types") {
                @Override
                public void check(JavaClass checked, ConditionEvents events) {
                    for (JavaCodeUnit unit : checked.getCodeUnits()) {
                        boolean visible = unit.getModifiers().contains(JavaModifier.PUBLIC)
                                || unit.getModifiers().contains(JavaModifier.PROTECTED);
                        if (visible) {
                            unit.getAllInvolvedRawTypes().stream()
                                    .map(t -> t.getBaseComponentType())
                                    .filter(t -> !t.isPrimitive() && foreign(t.getPackageName()))
                                    .forEach(t -> events.add(SimpleConditionEvent.violated(
                                            unit, unit.getFullName() + " shows " + t.getName())));
                        }
                    }
                }

                private static boolean foreign(String name) {
                    return (!name.startsWith("java.")
                                    && !name.startsWith("jdk.")
                                    && !name.startsWith("com.google.common.")
                                    && !name.startsWith("org.chengzhen."))
                            || name.startsWith("org.chengzhen.core.internal");
                }
            });

    @ArchTest
    static final ArchRule NO_RECORD_HAS_AN_ARRAY = classes()
            .that()
            .areRecords()
            .should(new ArchCondition<>("hold no array") {
                @Override
                public void check(JavaClass checked, ConditionEvents events) {
                    for (JavaField field : checked.getFields()) {
                        if (field.getRawType().isArray()
                                && !field.getModifiers().contains(JavaModifier.STATIC)) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is an array"));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule NO_MUTABLE_STATIC =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule ONLY_THE_REPORT_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("org.chengzhen.indicators.report")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule NOBODY_LOGS_OR_STARTS_POOLS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.logging.Logger")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors");
}
