// Stands in for jsPDF's optional dependencies, which are only reached by doc.html() and SVG input.
export default undefined;
