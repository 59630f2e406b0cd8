//! `graphc schema`: what a model file may contain, as a JSON Schema for editors. It is of draft 7, which all of them know.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use graphc_compiler::{
    diagnostic::{Code, Severity},
    front::{
        Limits,
        format::{self, Absent, Bound, Field, Form, Operator},
    },
    ir::{Inputs, shape::MAX_DIMENSION},
};
use serde_json::{Map, Value, json};

/// Prints it.
pub(super) fn run() -> io::Result<ExitCode> {
    writeln!(io::stdout().lock(), "{:#}", schema())?;
    Ok(ExitCode::SUCCESS)
}

fn schema() -> Value {
    let mut schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "a model file of graphc",
    });
    merge(&mut schema, object(format::keys()));
    // Without blocks, every operator is one of the format.
    schema["properties"]["layers"] = json!({ "description": schema["properties"]["layers"]["description"] });
    let layers = |definition: &str| json!({ "properties": { "layers": reference(definition) } });
    // A file that extends another needs none of its keys, and changes attributes of its layers.
    let whole = json!({
        "required": schema["required"].take(),
        "allOf": schema["allOf"].take(),
        "if": { "required": ["blocks"] },
        "then": layers("layers_and_uses"),
        "else": layers("layers"),
    });
    let attributes = json!({ "type": "object", "additionalProperties": { "type": "object" } });
    schema["required"] = json!(["graphc"]);
    schema["allOf"] = json!([{
        "if": { "required": ["extends"] },
        "then": { "properties": { "layers": attributes } },
        "else": whole,
    }]);
    let operators = format::operators();
    schema["definitions"] = json!({
        "expression": expression(),
        "size": size(1),
        "size_or_zero": size(0),
        "warning": warning(),
        "layer": layer(&operators),
        "layers": layers_of("layer", "section"),
        "section": section("layer", "section"),
        "use": used(&operators),
        "layer_or_use": { "anyOf": [reference("layer"), reference("use")] },
        "layers_and_uses": layers_of("layer_or_use", "section_with_uses"),
        "section_with_uses": section("layer_or_use", "section_with_uses"),
    });
    schema
}

/// The layers of a network or a block: a list, or layers and sections by name.
fn layers_of(item: &str, section: &str) -> Value {
    let most = Limits::IN_FORCE.layers;
    json!({ "anyOf": [
        { "type": "array", "items": reference(item), "minItems": 1, "maxItems": most },
        {
            "type": "object",
            "propertyNames": value(&Form::SectionName),
            "patternProperties": { "^[Ii][Nn][Pp][Uu][Tt]$": reference(section) },
            "additionalProperties": { "anyOf": [reference(section), reference(item)] },
            "minProperties": 1,
        },
    ] })
}

fn section(item: &str, section: &str) -> Value {
    json!({ "anyOf": [
        { "type": "array", "items": reference(item), "maxItems": Limits::IN_FORCE.layers },
        {
            "type": "object",
            "propertyNames": value(&Form::SectionName),
            "additionalProperties": { "anyOf": [reference(section), reference(item)] },
        },
    ] })
}

/// The use of a block, whose parameters the file has.
fn used(operators: &[Operator]) -> Value {
    let operators: Vec<&str> = operators.iter().map(|operator| operator.name).collect();
    let name = json!({ "type": "string", "pattern": NAME, "not": { "enum": operators } });
    let argument = json!({ "anyOf": [{ "type": "integer" }, { "type": "boolean" }, reference("expression")] });
    let mut given = object(format::of_uses());
    given["additionalProperties"] = argument.clone();
    let attributes = json!({ "anyOf": [{ "type": "null" }, argument, given] });
    json!({ "anyOf": [
        name,
        {
            "type": "object",
            "propertyNames": name,
            "additionalProperties": attributes,
            "minProperties": 1,
            "maxProperties": 1,
        },
    ] })
}

/// Adds the entries of one object to another.
fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}

fn size(least: i64) -> Value {
    json!({ "anyOf": [integer(least, Limits::IN_FORCE.dimension as u64), reference("expression")] })
}

fn integer(least: i64, most: u64) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

fn expression() -> Value {
    let description = "the value of a variable or parameter, or an expression of them: `$width`, `4 * $width`";
    json!({ "description": description, "type": "string", "pattern": r"\$." })
}

/// An operator by its name alone, or with its attributes.
fn layer(operators: &[Operator]) -> Value {
    let stands_alone = |operator: &&Operator| required(&operator.attributes).is_empty() && !takes_a_number(operator);
    let (alone, others): (Vec<&Operator>, Vec<&Operator>) = operators.iter().partition(stands_alone);
    let word = |operator: &&Operator| json!({ "const": operator.name, "description": about(operator) });
    let mut forms: Vec<Value> = alone.iter().map(word).collect();
    forms.push(json!({
        "type": "object",
        "properties": object_of(others.iter().map(|operator| (operator.name.into(), attributes(operator)))),
        // Editors complete a word or a property, and mix the two up if both have one name.
        "patternProperties": object_of(alone.iter().map(|operator| (format!("^{}$", operator.name), attributes(operator)))),
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": false,
    }));
    json!({ "anyOf": forms })
}

fn object_of(entries: impl Iterator<Item = (String, Value)>) -> Value {
    Value::Object(entries.collect())
}

fn about(operator: &Operator) -> String {
    format!("{} (`{}`): `- {}`", operator.about, operator.torch, operator.example)
}

/// What may follow the name of an operator.
fn attributes(operator: &Operator) -> Value {
    let needed = required(&operator.attributes);
    let nothing = (needed.is_empty() && !takes_a_number(operator)).then(|| json!({ "type": "null" }));
    let bare = operator.bare.filter(|bare| needed.iter().all(|field| field.name == bare.name));
    let bare = bare.map(|bare| property(&bare));
    let objects = match takes_a_number(operator) {
        true => with_a_number_or_layers(operator).into(),
        false => vec![object(&operator.attributes)],
    };
    let mut forms: Vec<Value> = nothing.into_iter().chain(bare).chain(objects).collect();
    let mut attributes = json!({ "description": about(operator) });
    match forms.as_mut_slice() {
        [only] => merge(&mut attributes, only.take()),
        _ => attributes["anyOf"] = forms.into(),
    }
    attributes
}

/// The name of a number in place of another layer's value.
const NUMBER: &str = "value";

/// Whether an operator reads several layers, or one and a number.
fn takes_a_number(operator: &Operator) -> bool {
    let several = [Inputs::Two, Inputs::TwoOrMore].contains(&operator.facts.inputs);
    several && operator.attributes.iter().any(|field| field.name == NUMBER)
}

/// The attributes with a number and at most one layer, and with several layers.
fn with_a_number_or_layers(operator: &Operator) -> [Value; 2] {
    const ONE: Form = Form::Either(&[Form::Reference, Form::List { of: &Form::Reference, least: 1, most: 1 }]);
    const TWO: Form = Form::List { of: &Form::Reference, least: 2, most: 2 };
    const SEVERAL: Form = Form::List { of: &Form::Reference, least: 2, most: Limits::IN_FORCE.inputs };
    let layers = if operator.facts.inputs == Inputs::Two { TWO } else { SEVERAL };
    let with_number = operator.attributes.iter().map(|field| match field.name {
        NUMBER => Field { absent: Absent::Required, ..*field },
        "from" => Field { form: ONE, ..*field },
        _ => *field,
    });
    let others = operator.attributes.iter().filter(|field| field.name != NUMBER);
    let with_layers = others.map(|field| match field.name {
        "from" => Field { form: layers, absent: Absent::Required, ..*field },
        _ => *field,
    });
    [object(&with_number.collect::<Vec<_>>()), object(&with_layers.collect::<Vec<_>>())]
}

fn required(fields: &[Field]) -> Vec<&Field> {
    fields.iter().filter(|field| field.absent == Absent::Required).collect()
}

/// A mapping with these keys and no other.
fn object(fields: &[Field]) -> Value {
    let mut properties = Map::new();
    for field in fields {
        for name in std::iter::once(field.name).chain(field.also) {
            properties.insert(name.into(), property(field));
        }
    }
    let mut names = Vec::new();
    let mut one_of_two = Vec::new();
    for Field { name, also, .. } in required(fields) {
        match also {
            None => names.push(name),
            Some(also) => one_of_two.push(json!({ "oneOf": [{ "required": [name] }, { "required": [also] }] })),
        }
    }
    let mut object = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if !names.is_empty() {
        object["required"] = json!(names);
    }
    if !one_of_two.is_empty() {
        object["allOf"] = one_of_two.into();
    }
    object
}

/// The value of a key, with what an editor shows of it. It has no type of its own: beside a reference, draft 7 reads nothing
/// else, and of a property with a type and a default an editor writes the default into the file.
fn property(field: &Field) -> Value {
    let default = match field.absent {
        Absent::Required | Absent::Optional | Absent::Follows(_) => None,
        Absent::Integer(default) => Some(json!(default)),
        Absent::Pair([one, other]) if one == other => Some(json!(one)),
        Absent::Pair(pair) => Some(json!(pair)),
        Absent::Number(default) => Some(json!(default)),
        Absent::Flag(default) => Some(json!(default)),
        Absent::Word(default) => Some(json!(default)),
    };
    let without = match (field.absent, &default) {
        (Absent::Follows(what), _) => format!("; without it, {what}"),
        (_, Some(default)) => format!("; without it, {default}"),
        (_, None) => String::new(),
    };
    let mut property = match value(&field.form) {
        several if several.get("anyOf").is_some() => several,
        one => json!({ "anyOf": [one] }),
    };
    property["description"] = format!("{}{without}", field.about).into();
    if let Some(default) = default {
        property["default"] = default;
    }
    property
}

fn value(form: &Form) -> Value {
    match form {
        Form::Nothing => json!({ "type": "null" }),
        Form::Flag => json!({ "type": "boolean" }),
        Form::Condition => json!({ "anyOf": [{ "type": "boolean" }, reference("expression")] }),
        Form::Only(only) => json!({ "const": only }),
        Form::Size => reference("size"),
        Form::SizeOrZero => reference("size_or_zero"),
        Form::Integer { least, most } if u64::try_from(*least) == Ok(*most) => json!({ "const": least }),
        Form::Integer { least, most } => integer(*least, *most),
        Form::Signed => {
            let reach = MAX_DIMENSION as i64;
            json!({ "anyOf": [{ "type": "integer", "minimum": -reach, "maximum": reach }, reference("expression")] })
        }
        Form::OneOf(integers) => json!({ "enum": integers }),
        Form::Variable => reference("expression"),
        Form::Number(Bound::None) => json!({ "type": "number", "minimum": f32::MIN, "maximum": f32::MAX }),
        // What is beyond all finite numbers is infinite.
        Form::Number(Bound::Infinite) => json!({ "anyOf": [
            value(&Form::Number(Bound::None)),
            { "type": "number", "exclusiveMinimum": f64::MAX },
            { "type": "number", "exclusiveMaximum": f64::MIN },
        ] }),
        Form::Number(Bound::NotNegative) => json!({ "type": "number", "minimum": 0, "maximum": f32::MAX }),
        Form::Number(Bound::Nonzero) => {
            json!({ "type": "number", "minimum": f32::MIN, "maximum": f32::MAX, "not": { "const": 0 } })
        }
        Form::Number(Bound::Positive) => json!({ "type": "number", "exclusiveMinimum": 0, "maximum": f32::MAX }),
        Form::Amount(units) => amount(units),
        Form::Word(words) => json!({ "enum": words }),
        Form::Text => json!({ "type": "string" }),
        Form::Url => json!({ "type": "string", "pattern": "^https?://" }),
        // Digits alone, and digits around an `e`, are numbers to YAML.
        Form::Hash => json!({ "type": ["string", "number"], "pattern": "^[0-9A-Fa-f]{64}$", "minimum": 0 }),
        Form::TypeName => name(TYPE_NAME, json!({ "not": { "const": "Self" } })),
        Form::LayerName => name(NAME, json!({ "not": { "pattern": "^[Ii][Nn][Pp][Uu][Tt]$" } })),
        Form::SectionName => name(NAME, json!({})),
        Form::UseName => name(USE_NAME, json!({})),
        Form::VariableName => json!({ "not": { "const": "in" } }),
        Form::ParameterName => {
            let taken = format::of_uses().iter().map(|field| field.name).chain(["in"]);
            name(PARAMETER, json!({ "not": { "enum": taken.collect::<Vec<_>>() } }))
        }
        Form::Reference => json!({ "anyOf": [{ "type": "string" }, integer(0, Limits::IN_FORCE.layers as u64)] }),
        Form::Warning => reference("warning"),
        Form::List { of, least, most } => list(of, *least, *most),
        Form::Mapping(fields) => object(fields),
        Form::Named { key, of, least } => json!({
            "type": "object",
            "propertyNames": value(key),
            "additionalProperties": value(of),
            "minProperties": least,
        }),
        Form::Layer => reference("layer"),
        Form::Layers => reference("layers_and_uses"),
        Form::Either(forms) => any_of(forms),
    }
}

fn any_of(forms: &[Form]) -> Value {
    json!({ "anyOf": forms.iter().map(value).collect::<Vec<_>>() })
}

fn reference(definition: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{definition}") })
}

fn amount(units: &[(&str, u64)]) -> Value {
    let units: Vec<&str> = units.iter().map(|(unit, _)| *unit).collect();
    let pattern = format!(r"^([0-9]+\.?[0-9]*|\.[0-9]+) *({})$", units.join("|"));
    json!({ "anyOf": [{ "type": "number", "minimum": 0, "maximum": u64::MAX }, { "type": "string", "pattern": pattern }] })
}

/// What networks are called: by the classes of Unicode, whose letters and digits identifiers consist of.
const TYPE_NAME: &str = r"^[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{Nl}][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}]*$";

/// What layers and sections are called.
const NAME: &str = "^[A-Za-z0-9_.-]+$";

/// What uses of blocks are called.
const USE_NAME: &str = "^[A-Za-z0-9_.-]+$|^[A-Za-z0-9_.-]*<[0-9]{1,6}>[A-Za-z0-9_.-]*$";

/// What parameters of blocks are called.
const PARAMETER: &str = r"^[\p{L}_][\p{L}\p{N}_]*$";

fn name(pattern: &str, besides: Value) -> Value {
    let mut name = json!({ "type": "string", "pattern": pattern, "maxLength": Limits::IN_FORCE.name });
    merge(&mut name, besides);
    name
}

fn warning() -> Value {
    let warnings = || Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    let names: Vec<&str> = warnings().map(|code| code.name()).chain(warnings().map(|code| code.number())).collect();
    let titles: Vec<&str> = warnings().chain(warnings()).map(|code| code.title()).collect();
    json!({ "enum": names, "enumDescriptions": titles })
}

fn list(of: &Form, least: usize, most: usize) -> Value {
    let mut list = json!({ "type": "array", "items": value(of) });
    if least > 0 {
        list["minItems"] = least.into();
    }
    if most < usize::MAX {
        list["maxItems"] = most.into();
    }
    list
}
