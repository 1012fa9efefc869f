import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Makes ordinary classes of lambdas, and ordinary methods of equals and hashCode of records, in a
 * folder of compiled classes. As javac leaves them, Java links each one where it is first met. That
 * took a fifth of a run on one workbook, and before Java 25 an archive of classes takes only part
 * of it off. What the code does stays the same; kinds of lambdas that are not known here stay as
 * they are. The build calls it after compiling: LambdaClasses target/classes, with ASM on the class
 * path.
 */
public class LambdaClasses {

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type OBJECTS = Type.getType(Objects.class);
  private static final int MADE = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
  private static final int AIDE = ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC;

  /** What is written, by the names of the classes: those that are changed, and those made. */
  private final Map<String, byte[]> classes = new TreeMap<>();

  /** The classes that are made, by the class that their nest is named after. */
  private final Map<String, List<String>> nests = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    new LambdaClasses().rewrite(Path.of(arguments[0]));
  }

  private void rewrite(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    Map<String, byte[]> before = new TreeMap<>();
    for (Path file : files) {
      byte[] compiled = Files.readAllBytes(file);
      ClassReader reader = new ClassReader(compiled);
      before.put(reader.getClassName(), compiled);
      ClassWriter writer = new ClassWriter(0);
      Rewriting rewriting = new Rewriting(writer);
      reader.accept(rewriting, 0);
      if (rewriting.isChanged()) {
        classes.put(reader.getClassName(), writer.toByteArray());
      }
    }
    // Only within a nest may the class of a lambda call what is private.
    nests.forEach(
        (host, members) ->
            classes.put(host, joined(classes.getOrDefault(host, before.get(host)), members)));
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      Files.write(folder.resolve(one.getKey() + ".class"), one.getValue());
    }
  }

  private static byte[] joined(byte[] host, List<String> members) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(host).accept(writer, 0);
    members.forEach(writer::visitNestMember);
    return writer.toByteArray();
  }

  /** A class on its way from what javac made of it to one that links nothing. */
  private final class Rewriting extends ClassVisitor {
    private int version;
    private Type self;
    private String host;
    private int count;

    /** The fields of a record, once its equals or hashCode was met. */
    private Object[] fields;

    Rewriting(ClassVisitor next) {
      super(ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String generic, String above, String[] faces) {
      this.version = version;
      this.self = Type.getObjectType(name);
      this.host = name;
      super.visit(version, access, name, generic, above, faces);
    }

    @Override
    public void visitNestHost(String host) {
      this.host = host;
      super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String generic, String[] thrown) {
      return new MethodVisitor(ASM9, super.visitMethod(access, name, type, generic, thrown)) {
        @Override
        public void visitInvokeDynamicInsn(
            String what, String type, Handle linker, Object... more) {
          if (linker.getOwner().equals(LAMBDAS) && linker.getName().equals("metafactory")) {
            String lambda = self.getInternalName() + "$$" + ++count;
            nests.computeIfAbsent(host, first -> new ArrayList<>()).add(lambda);
            Method method = new Method(what, ((Type) more[0]).getDescriptor());
            Lambda made = new Lambda(Type.getObjectType(lambda), type, method, more);
            classes.put(lambda, made.written(version, host));
            visitMethodInsn(INVOKESTATIC, lambda, "make", type, false);
          } else if (linker.getOwner().equals(RECORDS) && !what.equals("toString")) {
            fields = more;
            visitMethodInsn(INVOKESTATIC, self.getInternalName(), what + "$", type, false);
          } else {
            super.visitInvokeDynamicInsn(what, type, linker, more);
          }
        }
      };
    }

    @Override
    public void visitEnd() {
      if (fields != null) {
        equalsMethod();
        hashCodeMethod();
      }
      super.visitEnd();
    }

    boolean isChanged() {
      return count > 0 || fields != null;
    }

    private List<Handle> fields() {
      return Stream.of(fields).skip(2).map(Handle.class::cast).toList();
    }

    private void hashCodeMethod() {
      Method method = new Method("hashCode$", Type.INT_TYPE, new Type[] {self});
      GeneratorAdapter code = new GeneratorAdapter(AIDE, method, null, null, cv);
      code.push(0);
      for (Handle field : fields()) {
        Type type = Type.getType(field.getDesc());
        code.push(31);
        code.visitInsn(IMUL);
        code.loadArg(0);
        code.getField(self, field.getName(), type);
        Type kind = isPrimitive(type) ? type : OBJECT;
        Type owner = isPrimitive(type) ? boxed(type) : OBJECTS;
        code.invokeStatic(owner, new Method("hashCode", Type.INT_TYPE, new Type[] {kind}));
        code.visitInsn(IADD);
      }
      code.returnValue();
      code.visitMaxs(4, 1);
      code.visitEnd();
    }

    private void equalsMethod() {
      Method method = new Method("equals$", Type.BOOLEAN_TYPE, new Type[] {self, OBJECT});
      GeneratorAdapter code = new GeneratorAdapter(AIDE, method, null, null, cv);
      Label differ = new Label();
      code.loadArg(1);
      code.instanceOf(self);
      code.ifZCmp(GeneratorAdapter.EQ, differ);
      for (Handle field : fields()) {
        Type type = Type.getType(field.getDesc());
        code.loadArg(0);
        code.getField(self, field.getName(), type);
        code.loadArg(1);
        code.checkCast(self);
        code.getField(self, field.getName(), type);
        if (isPrimitive(type)) {
          code.invokeStatic(
              boxed(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
          code.ifZCmp(GeneratorAdapter.NE, differ);
        } else {
          code.invokeStatic(OBJECTS, Method.getMethod("boolean equals(Object, Object)"));
          code.ifZCmp(GeneratorAdapter.EQ, differ);
        }
      }
      code.push(true);
      code.returnValue();
      code.mark(differ);
      Object[] locals = {self.getInternalName(), OBJECT.getInternalName()};
      code.visitFrame(F_NEW, 2, locals, 0, null);
      code.push(false);
      code.returnValue();
      code.visitMaxs(4, 2);
      code.visitEnd();
    }
  }

  /**
   * The class of one lambda: what the lambda holds are its fields, and its one method calls what
   * javac made of the body, or what is named by a method reference.
   */
  private static final class Lambda {
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final Type self;
    private final Method make;
    private final Method constructor;
    private final Method method;
    private final Handle called;

    Lambda(Type self, String type, Method method, Object... more) {
      this.self = self;
      this.make = new Method("make", type);
      this.constructor = new Method("<init>", Type.VOID_TYPE, make.getArgumentTypes());
      this.method = method;
      this.called = (Handle) more[1];
    }

    byte[] written(int version, String host) {
      String[] faces = {make.getReturnType().getInternalName()};
      writer.visit(version, MADE, self.getInternalName(), null, "java/lang/Object", faces);
      writer.visitNestHost(host);
      construct();
      make();
      call();
      writer.visitEnd();
      return writer.toByteArray();
    }

    private void construct() {
      GeneratorAdapter code = new GeneratorAdapter(ACC_PRIVATE, constructor, null, null, writer);
      code.loadThis();
      code.invokeConstructor(OBJECT, Method.getMethod("void <init>()"));
      Type[] held = constructor.getArgumentTypes();
      for (int at = 0; at < held.length; at++) {
        writer.visitField(
            ACC_PRIVATE | ACC_FINAL, "held" + at, held[at].getDescriptor(), null, null);
        code.loadThis();
        code.loadArg(at);
        code.putField(self, "held" + at, held[at]);
      }
      code.returnValue();
      code.endMethod();
    }

    /** A lambda that holds nothing is made once. */
    private void make() {
      GeneratorAdapter code = new GeneratorAdapter(ACC_STATIC, make, null, null, writer);
      if (make.getArgumentTypes().length > 0) {
        instance(code);
      } else {
        int once = ACC_PRIVATE | ACC_STATIC | ACC_FINAL;
        writer.visitField(once, "ONE", self.getDescriptor(), null, null);
        Method first = Method.getMethod("void <clinit>()");
        GeneratorAdapter start = new GeneratorAdapter(ACC_STATIC, first, null, null, writer);
        instance(start);
        start.putStatic(self, "ONE", self);
        start.returnValue();
        start.endMethod();
        code.getStatic(self, "ONE", self);
      }
      code.returnValue();
      code.endMethod();
    }

    private void instance(GeneratorAdapter code) {
      code.newInstance(self);
      code.dup();
      code.loadArgs();
      code.invokeConstructor(self, constructor);
    }

    private void call() {
      GeneratorAdapter code = new GeneratorAdapter(ACC_PUBLIC, method, null, null, writer);
      Type owner = Type.getObjectType(called.getOwner());
      List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(called.getDesc())));
      Type result = Type.getReturnType(called.getDesc());
      if (called.getTag() == H_NEWINVOKESPECIAL) {
        code.newInstance(owner);
        code.dup();
        result = owner;
      } else if (called.getTag() != H_INVOKESTATIC) {
        wanted.add(0, owner);
      }
      Type[] held = make.getArgumentTypes();
      for (int at = 0; at < held.length; at++) {
        code.loadThis();
        code.getField(self, "held" + at, held[at]);
      }
      Type[] given = method.getArgumentTypes();
      for (int at = 0; at < given.length; at++) {
        code.loadArg(at);
        turn(code, given[at], wanted.get(held.length + at));
      }
      boolean isFace = called.isInterface();
      code.visitMethodInsn(
          operation(), called.getOwner(), called.getName(), called.getDesc(), isFace);
      answer(code, result);
      code.endMethod();
    }

    private int operation() {
      return switch (called.getTag()) {
        case H_INVOKESTATIC -> INVOKESTATIC;
        case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
        // Also what is private: it is of the same nest.
        default -> called.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
      };
    }

    private void answer(GeneratorAdapter code, Type result) {
      if (!method.getReturnType().equals(Type.VOID_TYPE)) {
        turn(code, result, method.getReturnType());
      } else if (result.getSize() == 2) {
        code.pop2();
      } else if (result.getSize() == 1) {
        code.pop();
      }
      code.returnValue();
    }

    /** From what is there to what is wanted. */
    private static void turn(GeneratorAdapter code, Type there, Type wanted) {
      if (isPrimitive(there) && isPrimitive(wanted)) {
        code.cast(there, wanted);
      } else if (isPrimitive(there)) {
        code.valueOf(there);
      } else if (isPrimitive(wanted)) {
        code.unbox(wanted);
      } else if (!there.equals(wanted)) {
        code.checkCast(wanted);
      }
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static Type boxed(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> Type.getType(Boolean.class);
      case Type.CHAR -> Type.getType(Character.class);
      case Type.BYTE -> Type.getType(Byte.class);
      case Type.SHORT -> Type.getType(Short.class);
      case Type.INT -> Type.getType(Integer.class);
      case Type.LONG -> Type.getType(Long.class);
      case Type.FLOAT -> Type.getType(Float.class);
      default -> Type.getType(Double.class);
    };
  }
}
