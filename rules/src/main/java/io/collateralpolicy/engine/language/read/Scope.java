package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Token;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a rule has bound so far. */
final class Scope {

    private final Problems problems;
    private final Map<String, Optional<FactType>> bindings = new LinkedHashMap<>();

    Scope(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param fact empty when its name is wrong: said once, so what is bound to it is not complained of
     * again
     */
    void bind(Token name, Optional<FactType> fact) {
        if (name.text().length() > Guard.NAME_MAX) {
            problems.add(name.range(), "name-too-long", "a binding has at most " + Guard.NAME_MAX + " characters",
                    "shorten it");
        }
        if (bindings.putIfAbsent(name.text(), fact) != null) {
            problems.add(name.range(), "duplicate-binding", "`" + name.shown() + "` is bound already",
                    "give each pattern its own name");
        }
    }

    Optional<FactType> fact(Token binding) {
        if (!bindings.containsKey(binding.text())) {
            problems.add(binding.range(), "unknown-binding", "`" + binding.shown() + "` is not bound before this",
                    Nearest.suggestion("$" + binding.text(), bindings.keySet().stream().map(b -> "$" + b).toList()));
        }
        return bindings.getOrDefault(binding.text(), Optional.empty());
    }

    Optional<Property> property(FactType fact, Token path) {
        Optional<Property> property = fact.property(path.text());
        if (property.isEmpty()) {
            problems.add(path.range(), "unknown-property", "`" + fact.name() + "` has no `" + path.text() + "`",
                    Nearest.suggestion(path.text(), fact.properties().stream().map(Property::path).toList()));
        }
        return property;
    }
}
