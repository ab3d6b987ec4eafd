package io.collateralpolicy.assessment.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.requirement.option.OptionModels;
import io.collateralpolicy.engine.MarginModelName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarginModelsTest {

    @ParameterizedTest
    @EnumSource(MarginModelName.class)
    void everyModelThatARuleMayNameIsThere(MarginModelName name) {
        assertThat(new MarginModels(OptionModels.all()).of(name.name())).map(MarginModel::name).contains(name);
    }

    @Test
    void noOtherIs() {
        assertThat(new MarginModels(OptionModels.all()).of("static_ratio")).isEmpty();
    }
}
