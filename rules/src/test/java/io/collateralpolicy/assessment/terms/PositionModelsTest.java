package io.collateralpolicy.assessment.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.requirement.MarginModel;
import io.collateralpolicy.engine.MarginModelName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositionModelsTest {

    @ParameterizedTest
    @EnumSource(MarginModelName.class)
    void everyModelThatARuleMayNameIsThere(MarginModelName name) {
        assertThat(PositionModels.all().of(name.name())).map(MarginModel::name).contains(name);
    }

    @Test
    void noOtherIs() {
        assertThat(PositionModels.all().of("static_ratio")).isEmpty();
    }
}
