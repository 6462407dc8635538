/** Monaco's own worker: it compares texts beside the page. */
import 'monaco-editor/editor/editor.worker.js'
