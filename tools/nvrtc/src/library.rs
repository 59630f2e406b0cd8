//! NVRTC's functions, and the only `unsafe` of this crate.

use std::{
    ffi::{CString, c_char, c_int, c_void},
    mem::ManuallyDrop,
    path::{Path, PathBuf},
    ptr,
};

use libloading::Library;

use crate::{
    Compiled, Image,
    error::{Error, Missing},
    search::{self, Candidate, Environment},
};

type Program = *mut c_void;

type Create = unsafe extern "C" fn(
    *mut Program,
    *const c_char,
    *const c_char,
    c_int,
    *const *const c_char,
    *const *const c_char,
) -> c_int;
type Compile = unsafe extern "C" fn(Program, c_int, *const *const c_char) -> c_int;
type Size = unsafe extern "C" fn(Program, *mut usize) -> c_int;
type Get = unsafe extern "C" fn(Program, *mut c_char) -> c_int;
type Destroy = unsafe extern "C" fn(*mut Program) -> c_int;
type Version = unsafe extern "C" fn(*mut c_int, *mut c_int) -> c_int;

/// `NVRTC_SUCCESS`.
const SUCCESS: c_int = 0;
/// `NVRTC_ERROR_COMPILATION`.
const COMPILATION: c_int = 6;

/// The library, loaded. It stays so to the end of the process, since it leaves destructors with its threads.
#[derive(Debug)]
pub struct Nvrtc {
    path: PathBuf,
    version: (i32, i32),
    create: Create,
    compile: Compile,
    log: Output,
    cubin: Output,
    ptx: Output,
    destroy: Destroy,
}

/// A pair of functions that give the length of an output and its bytes.
#[derive(Clone, Copy, Debug)]
struct Output {
    name: &'static str,
    size: Size,
    get: Get,
}

impl Nvrtc {
    /// Finds and loads the library.
    ///
    /// # Errors
    /// [`Error::Missing`] if it is nowhere; [`Error::Broken`] if a file that has its name is not it.
    pub fn load() -> Result<Self, Error> {
        Self::from_candidates(&Environment::of_process().candidates())
    }

    /// Loads this file.
    ///
    /// # Errors
    /// [`Error::Broken`] if it is not NVRTC.
    pub fn open(file: &Path) -> Result<Self, Error> {
        let broken = |error: &libloading::Error| Error::Broken { library: file.into(), reason: error.to_string() };
        // The library would look for its builtins by name, where the loader does not know them; loaded before, they are
        // found by that name. Not all versions need them.
        if let Some(builtins) = search::builtins(file) {
            // SAFETY: the library of NVRTC's builtins has no initialisers of its own to go wrong.
            let builtins = unsafe { Library::new(&builtins) }.map_err(|error| broken(&error))?;
            let _stays = ManuallyDrop::new(builtins);
        }
        // SAFETY: NVRTC's initialisers do nothing that a process could not have done to it.
        let library = unsafe { Library::new(file) }.map_err(|error| broken(&error))?;
        Self::new(library, file.into())
    }

    fn from_candidates(candidates: &[Candidate]) -> Result<Self, Error> {
        let mut searched = Vec::new();
        for candidate in candidates {
            match candidate {
                Candidate::File(file) => return Self::open(file),
                Candidate::Nothing(file) => searched.push(file.display().to_string()),
                Candidate::Name(name) => {
                    // SAFETY: as in `open`.
                    match unsafe { Library::new(*name) } {
                        Ok(library) => return Self::new(library, name.into()),
                        Err(_) => searched.push(format!("{name} (by the system's loader)")),
                    }
                }
            }
        }
        Err(Error::Missing(Missing { searched }))
    }

    fn new(library: Library, path: PathBuf) -> Result<Self, Error> {
        let library = ManuallyDrop::new(library);
        let symbols = Symbols { library: &library, path: &path };
        let output = |name, size, get| Ok(Output { name, size: symbols.get(size)?, get: symbols.get(get)? });
        let version: Version = symbols.get("nvrtcVersion")?;
        let (mut major, mut minor) = (0, 0);
        // SAFETY: two places for two numbers.
        check("nvrtcVersion", unsafe { version(&mut major, &mut minor) })?;
        Ok(Nvrtc {
            version: (major, minor),
            create: symbols.get("nvrtcCreateProgram")?,
            compile: symbols.get("nvrtcCompileProgram")?,
            log: output("nvrtcGetProgramLog", "nvrtcGetProgramLogSize", "nvrtcGetProgramLog")?,
            cubin: output("nvrtcGetCUBIN", "nvrtcGetCUBINSize", "nvrtcGetCUBIN")?,
            ptx: output("nvrtcGetPTX", "nvrtcGetPTXSize", "nvrtcGetPTX")?,
            destroy: symbols.get("nvrtcDestroyProgram")?,
            path,
        })
    }

    /// The file, or the name that the system found it by.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its version: 13, 0.
    pub fn version(&self) -> (i32, i32) {
        self.version
    }

    /// Compiles a source, called `name` in messages, for `architecture`: to machine code for `sm_90a` and the like, to PTX
    /// for `compute_80` and the like.
    ///
    /// # Errors
    /// [`Error::Compile`] if the source has mistakes or the architecture is unknown.
    pub fn compile(&self, source: &str, name: &str, architecture: &str, options: &[&str]) -> Result<Compiled, Error> {
        let text = |text: &str| CString::new(text).map_err(|_| Error::ZeroByte);
        let program = Session::new(self, &text(source)?, &text(name)?)?;
        let mut all = vec![text(&format!("--gpu-architecture={architecture}"))?];
        for option in options {
            all.push(text(option)?);
        }
        let code = program.compile(&all);
        let log = program.text()?;
        // An unknown architecture is an invalid option: what the log says of it helps more than its code.
        if code == COMPILATION || (code != SUCCESS && !log.trim().is_empty()) {
            return Err(Error::Compile { architecture: architecture.into(), log });
        }
        check("nvrtcCompileProgram", code)?;
        let image = if architecture.starts_with("sm_") {
            Image::Cubin(program.read(&self.cubin)?)
        } else {
            Image::Ptx(program.read(&self.ptx)?)
        };
        Ok(Compiled { image, log })
    }
}

/// The library's functions, by name.
struct Symbols<'a> {
    library: &'a Library,
    path: &'a Path,
}

impl Symbols<'_> {
    /// `T` must be the type of the function of this name: the types above are those of `nvrtc.h`.
    fn get<T: Copy>(&self, name: &str) -> Result<T, Error> {
        // SAFETY: the caller pairs names with their types, as NVRTC declares them since its first version.
        let symbol = unsafe { self.library.get::<T>(name.as_bytes()) };
        let broken = |error: libloading::Error| Error::Broken { library: self.path.into(), reason: error.to_string() };
        Ok(*symbol.map_err(broken)?)
    }
}

/// A program of NVRTC's, destroyed when it goes.
struct Session<'a> {
    nvrtc: &'a Nvrtc,
    program: Program,
}

impl<'a> Session<'a> {
    fn new(nvrtc: &'a Nvrtc, source: &CString, name: &CString) -> Result<Self, Error> {
        let mut program = ptr::null_mut();
        // SAFETY: both texts end with a zero and live to the end of the call, which copies them; there are no headers.
        let code = unsafe { (nvrtc.create)(&mut program, source.as_ptr(), name.as_ptr(), 0, ptr::null(), ptr::null()) };
        check("nvrtcCreateProgram", code)?;
        Ok(Session { nvrtc, program })
    }

    fn compile(&self, options: &[CString]) -> c_int {
        let pointers: Vec<*const c_char> = options.iter().map(|option| option.as_ptr()).collect();
        // SAFETY: the program is live, and there are as many options as the count says.
        unsafe { (self.nvrtc.compile)(self.program, pointers.len() as c_int, pointers.as_ptr()) }
    }

    fn text(&self) -> Result<String, Error> {
        let bytes = self.read(&self.nvrtc.log)?;
        Ok(String::from_utf8_lossy(&bytes).trim_end_matches('\0').into())
    }

    fn read(&self, output: &Output) -> Result<Vec<u8>, Error> {
        let mut len = 0;
        // SAFETY: the program is live.
        check(output.name, unsafe { (output.size)(self.program, &mut len) })?;
        let mut bytes = vec![0u8; len];
        // SAFETY: the buffer is as long as NVRTC asked for.
        check(output.name, unsafe { (output.get)(self.program, bytes.as_mut_ptr().cast()) })?;
        Ok(bytes)
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        // SAFETY: the program is live, and nothing uses it after this.
        unsafe { (self.nvrtc.destroy)(&mut self.program) };
    }
}

fn check(function: &'static str, code: c_int) -> Result<(), Error> {
    if code == SUCCESS { Ok(()) } else { Err(Error::Call { function, code }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_searched() {
        let folder = PathBuf::from("/nowhere/libnvrtc.so*");
        let candidates = [Candidate::Name("libgraphc-no-such-library.so"), Candidate::Nothing(folder)];
        let error = Nvrtc::from_candidates(&candidates).expect_err("no library");
        let searched = ["libgraphc-no-such-library.so (by the system's loader)", "/nowhere/libnvrtc.so*"];
        assert_eq!(error, Error::Missing(Missing { searched: searched.map(String::from).into() }));
        assert!(error.to_string().contains("\n  /nowhere/libnvrtc.so*\n`pip install nvidia-cuda-nvrtc`"), "{error}");
    }

    #[test]
    fn what_is_not_nvrtc() {
        let file = std::env::temp_dir().join(format!("libnvrtc.so.{}", std::process::id()));
        std::fs::write(&file, "not a library").expect("a file");
        let error = Nvrtc::open(&file).expect_err("not a library");
        std::fs::remove_file(&file).expect("the file");
        assert!(matches!(&error, Error::Broken { library, .. } if *library == file), "{error}");
    }
}
