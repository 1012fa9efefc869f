package org.jixiao.word.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Parts of a document as trees. */
public final class Xml {

  private Xml() {}

  /** The tree of a part, in which no document type may be defined. */
  public static Document tree(byte[] part) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    } catch (IOException | ParserConfigurationException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
  }

  /** A part of a tree. */
  public static byte[] bytes(Document tree) {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      tree.setXmlStandalone(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      factory.newTransformer().transform(new DOMSource(tree), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
  }

  /** The name of an element without its prefix. */
  public static String name(Element element) {
    return element.getLocalName();
  }

  /** The elements in an element. */
  public static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The elements of a name in an element. */
  public static List<Element> children(Node parent, String name) {
    return children(parent).stream().filter(child -> name(child).equals(name)).toList();
  }

  /** The characters in an element, by calls that every kind of tree knows. */
  public static String words(Element element) {
    StringBuilder words = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        words.append(child.getNodeValue());
      }
    }
    return words.toString();
  }

  /** Everything that a paragraph says; what is deleted or belongs to another is left out. */
  public static String text(Element paragraph) {
    return new ParagraphText(paragraph).text();
  }

  /** Sets the characters in an element. */
  public static void words(Element element, String words) {
    while (element.getFirstChild() != null) {
      element.removeChild(element.getFirstChild());
    }
    element.appendChild(element.getOwnerDocument().createTextNode(words));
  }

  /** Takes an element out of its tree. */
  public static void remove(Element element) {
    if (element.getParentNode() != null) {
      element.getParentNode().removeChild(element);
    }
  }
}
