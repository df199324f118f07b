package dev.supercargo.cli.bundled;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.planning.names.AcceleratorNames;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes canonical ids of what people call accelerators; what the bundled tables do not know stays as it was typed. */
public final class AcceleratorOption implements ITypeConverter<String> {

    @Override
    public String convert(String typed) {
        List<Accelerator> meant = new AcceleratorNames(BundledAccelerators.read()).meant(typed);
        if (meant.size() > 1) {
            throw new TypeConversionException(AcceleratorNames.ambiguity(typed, meant));
        }
        return meant.isEmpty() ? typed : meant.getFirst().id();
    }
}
