package io.collateralpolicy.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.fact.Property.Kind;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Parameters;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Rules and facts drawn from small pools, so that they meet: every form of the grammar, spelled in many ways. */
public final class Generated {

    /** The last are what compilers could mistake for something else than text. */
    private static final List<String> TEXTS = List.of("WETH", "USDC", "core", "a:1/b", "", " ", "null", "1.0", "a // b",
            "eval(true)", "x); end", "this.class", "%s %n", "x, asset", "a or b", "not in (x)", "from x", "/a/b/c");
    private static final List<String> DECIMALS = List.of("0", "0.00", "1", "1.00", "0.5", "-1");

    /** Line feeds between words, so that no rule is too long. */
    private static final int LINES_MAX = 15;

    private final Random random;
    private final Stage stage;
    private Map<String, FactType> bound = new LinkedHashMap<>();
    private int lines;

    public Generated(long seed, Stage stage) {
        this.random = new Random(seed);
        this.stage = stage;
    }

    public static Numbers numbers() {
        return new Numbers(Map.of(), Parameters.read("""
                {"parameters": [
                  {"name": "decimal1", "title": "D", "unit": "1", "value": "1.0", "protected": false, "source": "Memo"},
                  {"name": "decimal2", "title": "D", "unit": "%", "value": "50", "protected": false, "source": "Memo"},
                  {"name": "duration1", "title": "D", "unit": "duration", "value": "PT1S", "protected": false,
                   "source": "Memo"},
                  {"name": "text1", "title": "T", "unit": "text", "value": "WETH", "protected": false,
                   "source": "Memo"}]}""".getBytes(UTF_8)));
    }

    /** @param first ids count from here, so that several texts make one package */
    public String rules(int count, int first) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(rule("GN-" + (first + i)));
        }
        return text.toString();
    }

    private String rule(String id) {
        bound = new LinkedHashMap<>();
        lines = 0;
        StringBuilder text = new StringBuilder("rule \"" + id + " generated\"" + space() + "@source(\"Memo\")\n");
        text.append(chance(3) ? "@rationale(\"Because (so)\")" : "").append(" when").append(space());
        int before = random.nextInt(2);
        for (int i = 0; i < before; i++) {
            text.append(condition()).append(space());
        }
        text.append(match("$subject")).append(space());
        if (chance(2)) {
            text.append(condition()).append(space());
        }
        text.append("then").append(space());
        for (int i = 0; i <= random.nextInt(3); i++) {
            text.append(call()).append(space());
        }
        return text.append("end\n").toString();
    }

    private String condition() {
        return switch (random.nextInt(4)) {
            case 0 -> "not " + pattern(fact(), "");
            case 1 -> "exists " + pattern(fact(), "");
            case 2 -> alternatives();
            default -> match("$b" + bound.size());
        };
    }

    private String alternatives() {
        FactType fact = fact();
        String name = "$b" + bound.size();
        boolean binds = chance(2);
        String binding = binds ? name + ":" : "";
        String text = "(" + pattern(fact, binding) + " or" + space() + pattern(binds ? fact : fact(), binding) + ")";
        if (binds) {
            bound.put(name, fact);
        }
        return text;
    }

    private String match(String name) {
        FactType fact = fact();
        String text = pattern(fact, name + space() + ":" + space());
        bound.put(name, fact);
        return text;
    }

    private String pattern(FactType fact, String binding) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(constraint(fact, 1));
        }
        return binding + fact.name() + "(" + space() + String.join(chance(2) ? "," : " && ", parts) + space() + ")";
    }

    private String constraint(FactType fact, int depth) {
        int form = depth > 2 ? 3 : random.nextInt(7);
        return switch (form) {
            case 0 -> "(" + constraint(fact, depth + 1) + space() + "&&" + space() + constraint(fact, depth + 1) + ")";
            case 1 -> "(" + constraint(fact, depth + 1) + "||" + constraint(fact, depth + 1) + " || "
                    + constraint(fact, depth + 1) + ")";
            case 2 -> "!(" + constraint(fact, depth + 1) + ")";
            default -> comparison(fact);
        };
    }

    private String comparison(FactType fact) {
        Property property = pick(List.copyOf(fact.properties()));
        if (property.kind() == Kind.BOOLEAN && chance(2)) {
            return (chance(2) ? "!" : "") + property.path();
        }
        List<String> operators =
                property.kind().isOrdered() ? List.of("==", "!=", "<", "<=", ">", ">=") : List.of("==", "!=");
        return property.path() + space() + pick(operators) + space() + operand(property);
    }

    private String operand(Property property) {
        List<String> paths = new ArrayList<>();
        bound.forEach((name, fact) -> fact.properties().stream()
                .filter(p -> p.type() == property.type())
                .forEach(p -> paths.add(name + "." + p.path())));
        if (!paths.isEmpty() && chance(2)) {
            return pick(paths);
        }
        return switch (property.kind()) {
            case TEXT -> chance(4) ? "param.text1" : '"' + pick(TEXTS) + '"';
            case BOOLEAN -> pick(List.of("true", "false"));
            case DECIMAL -> pick(List.of("0", "1", "param.decimal1", "param.decimal2"));
            case DURATION -> "param.duration1";
            case ENUM -> pick(property.names());
        };
    }

    private String call() {
        String subject = pick(List.copyOf(bound.keySet()));
        FactType fact = bound.get(subject);
        Action action = pick(Arrays.stream(Action.values())
                .filter(a -> a.subjects().contains(fact.type()) && !a.forms().contains(ArgumentForm.TABLE))
                .toList());
        Property metric = pick(fact.properties().stream().filter(p -> p.kind().isOrdered()).toList());
        String terms = action.forms().stream()
                .map(form -> ", " + term(form, action.forms().contains(ArgumentForm.METRIC), metric))
                .collect(Collectors.joining());
        return "decide." + action.word() + "(" + subject + terms + ");";
    }

    private String term(ArgumentForm form, boolean measured, Property metric) {
        return switch (form) {
            case NAME -> pick(List.of("\"LOWEST\"", "\"HIGHEST\""));
            case KIND -> '"' + pick(List.of(AddOnKind.values())).name() + '"';
            case MODEL -> "\"" + pick(List.of(MarginModelName.values())) + "\"";
            case METRIC -> "\"" + metric.path() + "\"";
            case DURATION -> "param.duration1";
            default -> measured ? operand(metric) : pick(List.of("0", "1", "param.decimal1", "param.decimal2"));
        };
    }

    /** Facts of the stage with values of the pools. */
    public List<Fact> facts(int count) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(value(fact()));
        }
        return facts;
    }

    private Fact value(FactType fact) {
        try {
            Object[] values = fact.properties().stream().map(this::value).toArray();
            Class<?>[] types = fact.properties().stream().map(Property::type).toArray(Class<?>[]::new);
            Constructor<? extends Fact> constructor = fact.type().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Property property) {
        return switch (property.kind()) {
            case TEXT -> pick(TEXTS);
            case BOOLEAN -> random.nextBoolean();
            case DECIMAL -> new BigDecimal(pick(DECIMALS));
            case DURATION -> Duration.ofSeconds(random.nextInt(3));
            case ENUM -> property.type().getEnumConstants()[random.nextInt(property.names().size())];
        };
    }

    private FactType fact() {
        return pick(stage.facts());
    }

    private String space() {
        String space = lines < LINES_MAX ? pick(List.of(" ", "  ", "\n", " // said in passing\n")) : " ";
        lines += space.endsWith("\n") ? 1 : 0;
        return space;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
