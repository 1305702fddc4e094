package org.kepu.contracts;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings of one {@code @ConfigMapping} type; groups of settings are interfaces of the same file. */
record SettingReader(CompilationUnit unit) {

    /** All settings of a mapping. */
    Stream<Setting> read(ClassOrInterfaceDeclaration mapping) {
        String prefix = text(mapping, "ConfigMapping", "prefix")
                .orElseThrow(() -> new IllegalStateException(mapping.getNameAsString() + " has no prefix"));
        return read(mapping, prefix);
    }

    private Stream<Setting> read(ClassOrInterfaceDeclaration type, String prefix) {
        return type.getMethods().stream()
                .filter(method -> method.getParameters().isEmpty() && !method.isDefault() && !method.isStatic())
                .flatMap(method -> read(method, prefix + "." + name(method)));
    }

    private Stream<Setting> read(MethodDeclaration method, String name) {
        Optional<ClassOrInterfaceDeclaration> group = unit.findAll(ClassOrInterfaceDeclaration.class).stream()
                .filter(type -> type.getNameAsString().equals(method.getTypeAsString()))
                .findFirst();
        if (group.isPresent()) {
            return read(group.get(), name);
        }
        String standard = text(method, "WithDefault", "value").orElse(null);
        boolean optional = method.getTypeAsString().matches("(Optional|Map)\\b.*");
        return Stream.of(new Setting(name, standard, optional, meaning(method)));
    }

    private static String name(MethodDeclaration method) {
        return text(method, "WithName", "value")
                .orElseGet(() -> method.getNameAsString()
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT));
    }

    private static String meaning(MethodDeclaration method) {
        return method.getJavadoc()
                .map(javadoc -> javadoc.getDescription().toText())
                .orElseThrow(() -> new IllegalStateException(method.getNameAsString() + " says nothing of itself"))
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static Optional<String> text(NodeWithAnnotations<?> of, String annotation, String member) {
        return of.getAnnotationByName(annotation)
                .flatMap(found -> value(found, member))
                .map(SettingReader::literal);
    }

    private static Optional<Expression> value(AnnotationExpr annotation, String member) {
        return annotation
                .toSingleMemberAnnotationExpr()
                .map(single -> single.getMemberValue())
                .or(() -> annotation
                        .toNormalAnnotationExpr()
                        .flatMap(normal -> normal.getPairs().stream()
                                .filter(pair -> pair.getNameAsString().equals(member))
                                .map(pair -> pair.getValue())
                                .findFirst()));
    }

    private static String literal(Expression value) {
        return value.toStringLiteralExpr()
                .orElseThrow(() -> new IllegalStateException(value + " must be written out"))
                .asString();
    }
}
