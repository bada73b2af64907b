# Makes a man page of a page of docs/commands: awk -v name=communique-find -v version=1 -f man_page.awk find.md
# The first sentence becomes the line NAME, the first block of code the SYNOPSIS; of tables each row an item.

function inline(text) {
  gsub(/\\/, "\\e", text)
  gsub(/\*\*/, "", text)
  while (match(text, /\[[^]]*\]\([^)]*\)/)) {
    link = substr(text, RSTART, RLENGTH)
    sub(/^\[/, "", link)
    sub(/\]\(.*/, "", link)
    text = substr(text, 1, RSTART - 1) link substr(text, RSTART + RLENGTH)
  }
  while (match(text, /`[^`]*`/)) {
    code = substr(text, RSTART + 1, RLENGTH - 2)
    gsub(/-/, "\\-", code)
    text = substr(text, 1, RSTART - 1) "\\fB" code "\\fR" substr(text, RSTART + RLENGTH)
  }
  return text
}

function line(text) {
  if (text ~ /^[.']/) text = "\\&" text
  print text
}

function end_paragraph(   end) {
  if (paragraph == "") return
  if (!described) {
    end = index(paragraph, ". ")
    print ".SH NAME"
    line(name " \\- " inline(end ? substr(paragraph, 1, end - 1) : substr(paragraph, 1, length(paragraph) - 1)))
    description = end ? substr(paragraph, end + 2) : ""
    described = 1
  } else {
    start_description()
    if (description_given) print ".PP"
    line(inline(paragraph))
    description_given = 1
  }
  paragraph = ""
}

function start_description() {
  if (in_description) return
  in_description = 1
  print ".SH DESCRIPTION"
  if (description == "") return
  line(inline(description))
  description_given = 1
}

function end_code() {
  if (!in_code) return
  if (in_synopsis) {
    in_synopsis = 0
  } else {
    print ".fi\n.RE"
  }
  in_code = 0
}

NR == 1 {
  print ".TH " toupper(name) " 1 \"\" \"communique " version "\" \"User Commands\""
  next
}

/^    / && (in_code || paragraph == "") {
  if (!in_code) {
    in_code = 1
    if (!has_synopsis) {
      has_synopsis = in_synopsis = 1
      print ".SH SYNOPSIS"
    } else {
      start_description()
      print ".PP\n.RS 4\n.nf"
    }
  }
  text = substr($0, 5)
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  line(text)
  next
}

{ end_code() }

/^$/ { end_paragraph(); next }

/^#/ {
  end_paragraph()
  sub(/^#+ /, "")
  print ".SH " toupper($0)
  description_given = 0
  in_description = 1
  next
}

/^\|/ {
  end_paragraph()
  start_description()
  split($0, cells, / *\| */)
  if ($0 ~ /^\|-/) { in_table = 1; next }
  if (!in_table) next
  print ".TP"
  line(inline(cells[2]))
  line(inline(cells[3]))
  next
}

{ in_table = 0 }

/^- / {
  end_paragraph()
  start_description()
  print ".IP \\(bu 2"
  line(inline(substr($0, 3)))
  in_item = 1
  next
}

/^  / && in_item { line(inline(substr($0, 3))); next }

{ in_item = 0; paragraph = paragraph (paragraph == "" ? "" : " ") $0 }

END {
  end_code()
  end_paragraph()
  start_description()
  print ".SH SEE ALSO"
  print name == "communique" ? "communique\\-build(1)" : "communique(1)"
}
