package io.collateralpolicy.engine.compile;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.lang.ref.Cleaner;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiled rules in the hands of Drools. */
public final class DroolsPackage implements AutoCloseable {

    /**
     * Two compilations of one digest must not share a name in Drools' repository, or closing one would
     * close both.
     */
    private static final AtomicLong COMPILATIONS = new AtomicLong();

    /** Closes what nobody holds any more; a static one ends its thread with the last of this class. */
    private static final Cleaner CLEANER = Cleaner.create();

    private final Emission emission;
    private final KieContainer container;
    private final Map<Stage, Model> models;
    private final Cleaner.Cleanable closing;

    private DroolsPackage(Emission emission, KieContainer container, Map<Stage, Model> models) {
        this.emission = emission;
        this.container = container;
        this.models = models;
        this.closing = CLEANER.register(this, () -> close(container));
    }

    /**
     * Throws {@link InvalidPackage} when Drools refuses what was printed, or the check what Drools made of
     * it.
     */
    public static DroolsPackage compile(RuleSet rules, ClassLoader application) {
        String name = "l" + rules.logicDigest().substring("sha256:".length()).substring(0, 16);
        return compile(name, Emission.of(rules, ApplicationClasses.GENERATED + "." + name), application);
    }

    /** Of what was printed; no class is loaded before all of them are checked. */
    static DroolsPackage compile(String name, Emission emission, ClassLoader application) {
        ReleaseId id = KieServices.get().newReleaseId("cp", name, String.valueOf(COMPILATIONS.incrementAndGet()));
        ClassLoader parent = new ApplicationClasses(application);
        try {
            Map<String, byte[]> classes = build(emission.text(), id, parent);
            refuse("unsafe-class", new ClassCheck(name).violations(classes));
            KieContainer container = KieServices.get().newKieContainer(id, parent);
            return new DroolsPackage(emission, container, models(emission, name, classes, container));
        } catch (RuntimeException | LinkageError e) {
            KieServices.get().getRepository().removeKieModule(id);
            throw e;
        }
    }

    /** Compiles and loads nothing. */
    static Map<String, byte[]> build(Map<Stage, String> text, ReleaseId id, ClassLoader application) {
        KieFileSystem files = KieServices.get().newKieFileSystem();
        files.generateAndWritePomXML(id);
        text.forEach((stage, drl) -> files.write("src/main/resources/" + folder(drl) + nameOf(stage) + ".drl", drl));
        KieBuilder builder =
                KieServices.get().newKieBuilder(files, application).buildAll(ExecutableModelProject.class);
        refuse("not-compiled", builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(Message::getText)
                .toList());
        return ((InternalKieModule) builder.getKieModule()).getClassesMap();
    }

    /** Drools wants a file where its package says; the first line that we printed says it. */
    private static String folder(String drl) {
        return drl.substring("package ".length(), drl.indexOf(';')).replace('.', '/') + "/";
    }

    private static Map<Stage, Model> models(
            Emission emission, String name, Map<String, byte[]> classes, KieContainer container) {
        Map<Stage, Model> models = new EnumMap<>(Stage.class);
        for (Stage stage : emission.text().keySet()) {
            String rules = ApplicationClasses.GENERATED + "/" + name + "/" + nameOf(stage) + "/Rules[0-9A-F]{32}\\.class";
            String file = classes.keySet().stream().filter(c -> c.matches(rules)).findFirst().orElseThrow();
            models.put(stage, model(file, container));
        }
        return models;
    }

    private static Model model(String file, KieContainer container) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return (Model) container.getClassLoader().loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Drools made no model of " + file, e);
        }
    }

    private static void refuse(String code, List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new InvalidPackage(reasons.stream()
                    .map(reason -> Diagnostic.error("", Range.START, code, reason, ""))
                    .toList());
        }
    }

    private static String nameOf(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    public Emission emission() {
        return emission;
    }

    /** The stages that have rules. */
    public Map<Stage, Model> models() {
        return models;
    }

    /** For sessions; built when first asked for. */
    public KieBase base() {
        return container.getKieBase();
    }

    /** At the latest this happens when nobody can reach this any more; a second time does nothing. */
    @Override
    public void close() {
        closing.clean();
    }

    /** Both calls are needed: a container alone leaves its classes with Drools' repository. */
    private static void close(KieContainer container) {
        ReleaseId id = container.getReleaseId();
        container.dispose();
        KieServices.get().getRepository().removeKieModule(id);
    }
}
