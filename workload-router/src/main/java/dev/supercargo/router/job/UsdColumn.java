package dev.supercargo.router.job;

import dev.supercargo.quantities.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** Stores US dollars, the platform's accounting currency, as an exact number. */
@Immutable
@Converter(autoApply = true)
public class UsdColumn implements AttributeConverter<Money, BigDecimal> {

    @Override
    public BigDecimal convertToDatabaseColumn(Money money) {
        return money == null ? null : money.amount();
    }

    @Override
    public Money convertToEntityAttribute(BigDecimal amount) {
        return amount == null ? null : Money.usd(amount);
    }
}
