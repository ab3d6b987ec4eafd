package io.collateralpolicy.engine.compile;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.ParameterUse;
import io.collateralpolicy.engine.language.Rule;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Text in the hands of Drools that no guard has seen and no printer has printed: what the links keep from happening. */
public final class Unguarded implements AutoCloseable {

    private static final String NAME = "l0123456789abcdef";
    private static final int FIRINGS_MAX = 1000;
    private static final ReleaseId ID = KieServices.get().newReleaseId("cp", NAME, "1");

    private static final Map<String, Object> GLOBALS =
            Map.of("param", global(Param.class), "decide", global(Decide.class));

    private final Map<String, byte[]> classes;

    private Unguarded(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** Compiles rules for the stage of terms, as a naive server would: with its own package, imports and globals. */
    public static Unguarded compile(String rules) {
        String text = rules.startsWith("package ") ? rules : opening() + rules;
        return new Unguarded(DroolsPackage.build(Map.of(Stage.TERMS, text), ID, Unguarded.class.getClassLoader()));
    }

    private static String opening() {
        return new DrlPrinter("cp." + NAME, List.of()).opening(Stage.TERMS);
    }

    /** Compiles what the printer makes of rules, whoever should have refused them. */
    public static Unguarded compile(List<Rule> rules, List<ParameterUse> parameters) {
        DrlPrinter printer = new DrlPrinter("cp." + NAME,
                parameters.stream().map(use -> new Emission.Place(use.name(), use.kind())).distinct().toList());
        return compile(printer.opening(Stage.TERMS)
                + rules.stream().map(rule -> printer.rule(rule, 0)).collect(Collectors.joining()));
    }

    /** What the class check says of them. */
    public List<String> violations() {
        return new ClassCheck(NAME).violations(classes);
    }

    /** Loads the classes and lets the rules fire on facts. */
    public void fire(Iterable<?> facts) {
        KieContainer container = KieServices.get().newKieContainer(ID, Unguarded.class.getClassLoader());
        KieSession session = container.getKieBase().newKieSession();
        session.getKieBase().getKiePackages().stream()
                .flatMap(p -> p.getGlobalVariables().stream())
                .filter(g -> GLOBALS.containsKey(g.getName()))
                .forEach(g -> session.setGlobal(g.getName(), GLOBALS.get(g.getName())));
        facts.forEach(session::insert);
        session.fireAllRules(FIRINGS_MAX);
        session.dispose();
        container.dispose();
    }

    /** Answers whatever is asked with what fits. */
    private static Object global(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) ->
                method.getReturnType() == BigDecimal.class ? BigDecimal.ONE : null);
    }

    /** Only one such text is compiled at a time. */
    @Override
    public void close() {
        forget();
    }

    /** Lets go also of what failed to compile. */
    public static void forget() {
        KieServices.get().getRepository().removeKieModule(ID);
    }
}
